import { z } from 'zod';
import { email } from './words.js';

export const credentials = z
  .strictObject({
    email,
    password: z.string().min(1).max(128),
    keep: z
      .enum(['token', 'cookie'])
      .default('token')
      .meta({ description: 'Where the refresh token is kept: by the caller, or in a cookie of the browser' }),
  })
  .meta({ id: 'Credentials', example: { email: 'office@demo.zhoba', password: 'zhoba-demo-2026' } });
export type Credentials = z.infer<typeof credentials>;

export const refreshRequest = z
  .strictObject({
    refreshToken: z.string().min(1).max(200).optional().meta({ description: 'Absent: the one in the cookie' }),
  })
  .meta({ id: 'RefreshRequest', example: { refreshToken: 'b3V0IG9mIHRoZSBibHVlIGNvbWVzIGEgdG9rZW4' } });
export type RefreshRequest = z.infer<typeof refreshRequest>;

export const tokens = z
  .object({
    accessToken: z.string().meta({ description: 'JWT for the Authorization header' }),
    refreshToken: z
      .string()
      .optional()
      .meta({ description: 'Good for one use, within 30 days; absent when it is in the cookie' }),
    tokenType: z.literal('Bearer'),
    expiresIn: z.int().meta({ description: 'Seconds until the access token expires' }),
  })
  .meta({
    id: 'Tokens',
    example: {
      accessToken: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl',
      refreshToken: 'b3V0IG9mIHRoZSBibHVlIGNvbWVzIGEgdG9rZW4',
      tokenType: 'Bearer',
      expiresIn: 900,
    },
  });
export type Tokens = z.infer<typeof tokens>;

export const signedOut = z
  .object({
    endSessionUrl: z.url().meta({ description: 'Where the browser is to go, to end its session at the provider' }),
  })
  .meta({ id: 'SignedOut', example: { endSessionUrl: 'https://id.city.example/session/end?client_id=zhoba' } });
export type SignedOut = z.infer<typeof signedOut>;
