import type { MigrationInterface, QueryRunner } from 'typeorm';

const WAITS = `m.acceptance = 'pending' AND m.removed_at IS NULL AND p.oversight IN ('committee', 'head')
            AND p.stage NOT IN ('completed', 'cancelled', 'rejected')`;

/** Reported milestones that the office or a head has to accept, so that each finds theirs without looking through the city's. */
export class AcceptanceDue1795000870000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Kept by the changes of milestones and projects themselves.
      CREATE TABLE acceptance_due (
        milestone_id uuid PRIMARY KEY CONSTRAINT acceptance_due_of REFERENCES milestone (id) ON DELETE CASCADE,
        project_id uuid NOT NULL,
        oversight text NOT NULL,
        direction_id uuid NOT NULL
      );
      CREATE INDEX acceptance_due_by_answerer ON acceptance_due (oversight, direction_id);
      CREATE INDEX acceptance_due_by_project ON acceptance_due (project_id);

      -- One milestone, or all of a project when none is named.
      CREATE FUNCTION zhoba_keep_acceptance_due(project uuid, milestone uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        -- Who changes the project meanwhile is waited for, and who comes later sees what is written here.
        PERFORM FROM project p WHERE p.id = project FOR SHARE;
        DELETE FROM acceptance_due d WHERE d.project_id = project AND (milestone IS NULL OR d.milestone_id = milestone);
        INSERT INTO acceptance_due (milestone_id, project_id, oversight, direction_id)
          SELECT m.id, p.id, p.oversight, p.direction_id FROM project p JOIN milestone m ON m.project_id = p.id
          WHERE p.id = project AND (milestone IS NULL OR m.id = milestone) AND ${WAITS};
      END $$;

      CREATE FUNCTION zhoba_milestone_acceptance_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM zhoba_keep_acceptance_due(NEW.project_id, NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_acceptance_due AFTER INSERT ON milestone FOR EACH ROW
        WHEN (NEW.acceptance = 'pending') EXECUTE FUNCTION zhoba_milestone_acceptance_due();
      CREATE TRIGGER keep_changed_acceptance_due AFTER UPDATE ON milestone FOR EACH ROW
        WHEN ((OLD.acceptance IS NOT DISTINCT FROM 'pending', OLD.removed_at IS NULL)
          IS DISTINCT FROM (NEW.acceptance IS NOT DISTINCT FROM 'pending', NEW.removed_at IS NULL))
        EXECUTE FUNCTION zhoba_milestone_acceptance_due();

      CREATE FUNCTION zhoba_project_acceptance_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM zhoba_keep_acceptance_due(NEW.id, NULL);
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_acceptance_due AFTER UPDATE ON project FOR EACH ROW
        WHEN ((OLD.stage, OLD.oversight, OLD.direction_id) IS DISTINCT FROM (NEW.stage, NEW.oversight, NEW.direction_id))
        EXECUTE FUNCTION zhoba_project_acceptance_due();

      -- From the records themselves: for a load past the triggers, and for repair.
      CREATE FUNCTION zhoba_rebuild_acceptance_due() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        LOCK TABLE project, milestone IN SHARE MODE;
        DELETE FROM acceptance_due;
        INSERT INTO acceptance_due (milestone_id, project_id, oversight, direction_id)
          SELECT m.id, p.id, p.oversight, p.direction_id FROM milestone m JOIN project p ON p.id = m.project_id WHERE ${WAITS};
      END $$;
      SELECT zhoba_rebuild_acceptance_due();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_acceptance_due ON project;
      DROP TRIGGER keep_acceptance_due ON milestone;
      DROP TRIGGER keep_changed_acceptance_due ON milestone;
      DROP FUNCTION zhoba_rebuild_acceptance_due, zhoba_project_acceptance_due, zhoba_milestone_acceptance_due, zhoba_keep_acceptance_due;
      DROP TABLE acceptance_due;
    `);
  }
}
