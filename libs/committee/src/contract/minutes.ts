import { z } from 'zod';
import { anyValue, id, moment, trilingualView } from '#contracts/platform';
import { MINUTES_STATES } from '../domain/minutes-states.js';

export const signatureInput = z
  .strictObject({
    cms: z
      .base64()
      .min(1)
      .max(200_000)
      .nullish()
      .meta({ description: 'Detached CMS over the bytes of `/minutes/{id}/snapshot`, with a timestamp, in Base64' }),
  })
  .meta({ id: 'SignatureInput', example: {} });
export type SignatureInput = z.infer<typeof signatureInput>;

const sha256 = z.string().meta({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' });
const person = z.object({ id, name: trilingualView });

const base = {
  id,
  number: z.string().meta({ description: 'Year of the meeting and number in it', example: '2026/7' }),
  state: z.enum(MINUTES_STATES),
  meeting: z.object({ id, title: z.string().meta({ example: 'Заседание Управляющего комитета' }), startsAt: moment }),
  snapshotSha256: sha256.meta({ description: 'SHA-256 of the frozen meeting as canonical JSON (RFC 8785), hex' }),
  approvedAt: moment.nullable(),
  signedAt: moment.nullable(),
  createdAt: moment,
};

export const minutesView = z
  .object({
    ...base,
    approvedBy: person.nullable(),
    signedBy: person.nullable(),
    signatures: z
      .array(
        z.object({
          signer: person,
          sha256: sha256.meta({ description: 'SHA-256 of the signed bytes, hex' }),
          serialNumber: z
            .string()
            .meta({ example: '4e2a91c07d' })
            .nullable()
            .meta({ description: 'Of the certificate' }),
          timestamp: moment.nullable(),
          at: moment,
        }),
      )
      .meta({ description: 'Electronic signatures; empty when the session alone has signed' }),
    snapshot: anyValue.meta({
      description: 'The frozen meeting: attendance, items, votes, decisions, instructions',
      example: { number: '2026/7' },
    }),
  })
  .meta({ id: 'Minutes' });

export const minutesList = z.object({ items: z.array(z.object(base)) }).meta({ id: 'MinutesList' });
