import type { ComponentType } from 'react';
import type { Parameter } from './parameter';

/** What all policies with versions have alike. */
export interface Version<Parameters extends object> {
  readonly id: string;
  /** Null for a draft. */
  readonly version: number | null;
  readonly revision: number;
  readonly parameters: Parameters;
  readonly note: string | null;
  readonly effectiveFrom: string | null;
  readonly inForce: boolean;
}

export interface VersionInput<Parameters extends object> {
  readonly parameters: Parameters;
  readonly note?: string;
}

type Tag = { 'If-Match': string };

/** One of the policies that a city changes by versions: what it sets, who may, and its operations of the API. */
export interface PolicyKind<Parameters extends object> {
  /** Key of its texts, below `policy.of`. */
  readonly word: 'intake' | 'delivery' | 'committee';
  readonly path:
    '/administration/policies' | '/administration/policies/delivery' | '/administration/policies/committee';
  readonly manage: string;
  readonly parameters: readonly Parameter[];
  readonly list: () => Promise<{ data: { items: readonly Version<Parameters>[] } }>;
  readonly one: (id: string) => Promise<{ data: Version<Parameters> }>;
  readonly draft: (body: VersionInput<Parameters>) => Promise<{ data: Version<Parameters> }>;
  readonly edit: (id: string, body: VersionInput<Parameters>, headers: Tag) => Promise<{ data: Version<Parameters> }>;
  readonly activate: (id: string, effectiveFrom: string, headers: Tag) => Promise<unknown>;
  readonly discard: (id: string) => Promise<unknown>;
  /** How a draft is tried before it is put into force, for whom. */
  readonly trial?: { readonly permission: string; readonly Trial: ComponentType<{ id: string }> };
}
