import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError, hasRole } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { CONFIG, InTransaction, UnitOfWork, assertVersion, insertRows, newId } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import type { ProjectInput, ProjectPatch } from '../contract/project.js';
import { changedFields } from '../domain/changed-fields.js';
import { contradictions, staleTranslations } from '../domain/passport-rules.js';
import { mayEdit } from '../domain/project-rights.js';
import { APPROVED } from '../domain/stage.js';
import { columnsOf } from '../persistence/passport-columns.js';
import { partsOf, replaceParts } from '../persistence/passport-parts.js';
import { firstRisks, replaceRisks } from '../persistence/passport-risks.js';
import type { ProjectEntity } from '../persistence/project.entity.js';
import { resolveReferences } from '../persistence/references.js';
import { storedPassport } from '../persistence/stored-passport.js';
import { projectChanged } from './moments.js';
import { VisibleProjects, lockBundle } from './visible-projects.js';

/** Writes passports: a new draft, and changes of what is there. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inTransaction: InTransaction,
    private readonly visible: VisibleProjects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new draft; the author manages it unless somebody else is named. */
  create(actor: Actor, input: ProjectInput): Promise<{ id: string; code: string; version: number }> {
    refuse(contradictions(input));
    return this.unitOfWork.run(async (tx) => {
      const managerId = input.managerId ?? (hasRole(actor, 'project_manager') ? actor.userId : null);
      const fields = { ...input, managerId };
      const references = await resolveReferences(tx, fields);
      const now = this.clock.now();
      const id = newId();
      const [{ code }] = await tx.query<[{ code: string }]>('SELECT next_project_code($1, $2) AS code', [
        this.config.city.code,
        Number(this.clock.today().slice(0, 4)),
      ]);
      const project = {
        ...columnsOf(fields, references),
        id,
        code,
        stage: 'draft',
        stageSince: now,
        createdBy: actor.userId,
        createdAt: now,
        updatedAt: now,
      };
      await insertRows(tx, { project: [project] });
      await insertRows(tx, { ...partsOf(id, fields, references), project_risk: firstRisks(id, fields.risks) });
      if (references.bundle) {
        await lockBundle(tx, references.bundle);
        await this.inTransaction.tell(tx, projectChanged, {
          projectId: id,
          stage: 'draft',
          fields: ['bundle'],
          bundleIds: [references.bundle],
        });
      }
      return { id, code, version: 1 };
    });
  }

  /** Changes the given fields. Whoever may not see the project is told that there is none. */
  change(actor: Actor, id: string, expected: ExpectedVersion, patch: ProjectPatch): Promise<{ version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, id);
      if (!mayEdit(actor, project))
        throw new DomainError('forbidden', 'PROJECT_NOT_YOURS_TO_EDIT', { stage: project.stage });
      assertVersion(expected, project.version);

      const before = await storedPassport(tx, id);
      const after: ProjectInput = { ...before, ...withLanguagesKept(before, patch) };
      refuse(contradictions(after));
      const changed = changedFields(before, after);
      if (changed.length === 0) return { version: project.version };
      if (changed.includes('risks') && APPROVED.includes(project.stage))
        throw new DomainError('conflict', 'RISKS_ARE_IN_REGISTER', { remedy: `/projects/${id}/risks` });

      const fields: ProjectPatch = Object.fromEntries(changed.map((field) => [field, after[field]]));
      const references = await resolveReferences(tx, fields);
      if (references.bundle && references.bundle !== project.bundleId) await lockBundle(tx, references.bundle);
      const bundleBefore = project.bundleId;
      Object.assign(project, columnsOf(fields, references), {
        titleStale: staleTranslations(after.originalLanguage, before.title, after.title, project.titleStale),
        descriptionStale: staleTranslations(
          after.originalLanguage,
          before.description ?? {},
          after.description ?? {},
          project.descriptionStale,
        ),
        illustrativeFields: stillInvented(project, changed),
        updatedAt: this.clock.now(),
      });
      await tx.save(project);
      await replaceParts(tx, id, partsOf(id, fields, references));
      if (fields.risks) await replaceRisks(tx, id, fields.risks);
      await this.inTransaction.tell(tx, projectChanged, {
        projectId: id,
        stage: project.stage,
        fields: changed,
        bundleIds: [...new Set([bundleBefore, project.bundleId])].filter((bundle) => bundle !== null),
      });
      return { version: await versionOf(tx, id) };
    });
  }

  /** Another context has changed a list that the passport shows: the passport is another one, and whoever reacts is told. */
  async changedElsewhere(tx: EntityManager, project: ProjectEntity, fields: readonly string[]): Promise<void> {
    const { id: projectId, stage, bundleId } = project;
    const illustrativeFields = stillInvented(project, fields);
    await tx.save(Object.assign(project, { illustrativeFields, updatedAt: this.clock.now() }));
    await this.inTransaction.tell(tx, projectChanged, {
      projectId,
      stage,
      fields,
      bundleIds: bundleId === null ? [] : [bundleId],
    });
  }
}

/** What somebody has written is no invention any more. */
const stillInvented = ({ illustrativeFields }: ProjectEntity, written: readonly string[]): string[] =>
  illustrativeFields.filter((field) => !written.some((name) => name === field.split('.')[0]));

const refuse = (fields: ReturnType<typeof contradictions>): void => {
  if (fields.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, fields);
};

/** A reaction to the change may have moved the project on. */
async function versionOf(tx: EntityManager, id: string): Promise<number> {
  const [row] = await tx.query<{ version: number }[]>('SELECT version FROM project WHERE id = $1', [id]);
  return row!.version;
}

/** A patch of one language of a text leaves the other languages as they are. */
function withLanguagesKept(before: ProjectInput, patch: ProjectPatch): ProjectPatch {
  return {
    ...patch,
    ...(patch.title && { title: { ...before.title, ...patch.title } }),
    ...(patch.description && { description: { ...before.description, ...patch.description } }),
  };
}
