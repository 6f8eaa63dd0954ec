import { z } from 'zod';
import { isOwnPath } from '../domain/own-path.js';
import { tokens } from './auth.js';

const ADDRESS = '/projects/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b';

export const providerList = z
  .object({
    items: z.array(
      z.object({
        kind: z.literal('oidc').meta({ description: 'OpenID Connect: `POST /auth/oidc` begins' }),
        label: z
          .object({ kk: z.string(), ru: z.string(), en: z.string() })
          .meta({ description: 'What stands on the button' }),
      }),
    ),
  })
  .meta({
    id: 'SignInProviders',
    example: {
      items: [
        {
          kind: 'oidc',
          label: {
            kk: 'Қызметтік есептік жазбамен кіру',
            ru: 'Войти по служебной учётной записи',
            en: 'Sign in with a work account',
          },
        },
      ],
    },
  });
export type ProviderList = z.infer<typeof providerList>;

export const beginAtProvider = z
  .strictObject({
    to: z
      .string()
      .max(2_000)
      .refine(isOwnPath, { params: { code: 'NOT_OWN_PATH' } })
      .default('/')
      .meta({ description: 'Where to go after signing in: a path of this product', example: ADDRESS }),
  })
  .meta({ id: 'BeginAtProvider', example: { to: ADDRESS } });
export type BeginAtProvider = z.infer<typeof beginAtProvider>;

export const providerAddress = z
  .object({ url: z.url().meta({ description: 'Where the browser is to go' }) })
  .meta({ id: 'ProviderAddress', example: { url: 'https://id.city.example/auth?client_id=zhoba&response_type=code' } });
export type ProviderAddress = z.infer<typeof providerAddress>;

export const returnFromProvider = z
  .strictObject({
    answer: z
      .string()
      .min(1)
      .max(8_000)
      .meta({ description: 'What the provider has put behind `?` of the address `/sign-in/callback`, unchanged' }),
  })
  .meta({ id: 'ReturnFromProvider', example: { answer: 'code=c3BsZW5kaWQ&state=b3V0IG9mIHRoZSBibHVl' } });
export type ReturnFromProvider = z.infer<typeof returnFromProvider>;

export const providerTokens = tokens
  .omit({ refreshToken: true })
  .extend({ to: z.string().meta({ description: 'The address that was named at the beginning' }) })
  .meta({
    id: 'ProviderTokens',
    example: {
      accessToken: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl',
      tokenType: 'Bearer',
      expiresIn: 900,
      to: ADDRESS,
    },
  });
export type ProviderTokens = z.infer<typeof providerTokens>;
