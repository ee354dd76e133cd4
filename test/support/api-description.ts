import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';

type Json = Record<string, unknown>;

/** The OpenAPI document, as far as tests look into it. */
export type ApiDescription = Json & { readonly paths: Readonly<Record<string, PathItem>> };

interface PathItem {
  readonly get?: Operation;
  readonly post?: Operation;
}

/** What the description says of an address, with whichever method it is asked. */
export const operationAt = ({ paths }: ApiDescription, path: string): Operation | undefined =>
  paths[path]?.get ?? paths[path]?.post;

export interface Operation {
  readonly parameters: readonly { name: string; description: string; required: boolean; schema: Json }[];
  readonly responses: Record<string, { content?: Record<string, { schema: Json }>; $ref?: string }>;
}

/** Checks a body against the description, and holds it to members that the description names. */
export function validatorOf(description: ApiDescription, path: string, status: number, type: string) {
  const whole = forbidUnnamedMembers(structuredClone(description)) as ApiDescription;
  const response = operationAt(whole, path)?.responses[status];
  const { Problem } = (
    whole['components'] as { responses: Record<string, { content: Record<string, { schema: Json }> }> }
  ).responses;
  const schema = (response?.$ref === undefined ? response?.content : Problem?.content)?.[type]?.schema;
  expect(schema, `${path} ${status} ${type}`).to.be.an('object');
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  return ajv.compile({ $id: 'https://newsmorgue.example/', ...schema, components: whole['components'] });
}

function forbidUnnamedMembers(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  for (const child of Object.values(node)) forbidUnnamedMembers(child);
  if ('type' in node && node.type === 'object' && 'properties' in node)
    Object.assign(node, { additionalProperties: false });
  return node;
}
