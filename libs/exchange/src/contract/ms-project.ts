import { z } from 'zod';
import { id } from '#contracts/platform';

/** A warning for the example: what of a file is left out. */
const LEFT_OUT = 'BASELINES_NOT_IMPORTED';

const said = (example: string) => z.string().meta({ example });
const action = z
  .enum(['created', 'updated', 'unchanged', 'refused'])
  .meta({ description: 'What becomes, or would become of it', example: 'updated' });

const problem = z
  .object({
    code: said('MILESTONE_DONE'),
    detail: said('Веха достигнута; прогноз по ней больше не меняется.'),
    fields: z.array(z.object({ pointer: said('/Finish'), code: said('NOT_A_DAY'), message: z.string() })),
  })
  .optional()
  .meta({ description: 'Why it was refused' });

const count = z.int().meta({ example: 1 });
const counts = z.object({ created: count, updated: count, unchanged: count, refused: count });

export const msProjectResults = z
  .object({
    dryRun: z.boolean(),
    tasks: z.object({
      ...counts.shape,
      items: z.array(
        z.object({
          uid: z.int().meta({ description: 'Of the task in the file', example: 3 }),
          name: z.string().nullable(),
          action,
          milestoneId: id.nullable(),
          number: z.int().nullable().meta({ description: 'Of the milestone in its project', example: 3 }),
          problem,
        }),
      ),
    }),
    links: z.object({
      ...counts.shape,
      items: z.array(
        z.object({
          predecessor: said('2').meta({
            description: 'UID in the file, or code and number of another project’s milestone',
          }),
          successorUid: z.int().meta({ example: 3 }),
          type: z.enum(['FS', 'SS', 'FF', 'SF']),
          lagDays: z.int().meta({ description: 'Working days', example: 5 }),
          action,
          problem,
        }),
      ),
    }),
    warnings: z
      .array(
        z.object({
          code: said(LEFT_OUT),
          detail: said('Базовые планы из файла не переносятся: обещание даётся своим порядком.'),
          uids: z.array(z.int()).meta({ description: 'Tasks of the file that it concerns, at most 100', example: [3] }),
          numbers: z.array(z.int()).meta({ description: 'Milestones that it concerns, at most 100', example: [7] }),
        }),
      )
      .meta({ description: 'What of the file is left out, and what of the plan is not in the file' }),
  })
  .meta({
    id: 'MsProjectResults',
    example: {
      dryRun: true,
      tasks: {
        created: 0,
        updated: 1,
        unchanged: 0,
        refused: 0,
        items: [
          {
            uid: 3,
            name: 'Дорожное покрытие уложено',
            action: 'updated',
            milestoneId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5b01',
            number: 3,
          },
        ],
      },
      links: {
        created: 1,
        updated: 0,
        unchanged: 0,
        refused: 0,
        items: [{ predecessor: '2', successorUid: 3, type: 'FS', lagDays: 5, action: 'created' }],
      },
      warnings: [
        {
          code: LEFT_OUT,
          detail: 'Базовые планы из файла не переносятся: обещание даётся своим порядком.',
          uids: [3],
          numbers: [],
        },
      ],
    },
  });
