import type { z } from 'zod';
import { MorgueError } from '../../errors/index.ts';
import { nearest } from '../../search/language/nearest.ts';
import { REPEATABLE } from './requests.ts';

/** Parameters as they stand in an address, in its order, repeated ones several times. */
export type RawParameters = URLSearchParams;

/** `/search?q=a&source=b` → its parameters. `a[b]=c` is a parameter named `a[b]`, never an object. */
export function rawParameters(address: string): RawParameters {
  const mark = address.indexOf('?');
  return new URLSearchParams(mark === -1 ? '' : address.slice(mark + 1));
}

/** Those with a value. A plain form sends every field of it, the ones left blank too: `?q=budget&from=&to=`. */
export const filledParameters = (raw: RawParameters): RawParameters =>
  new URLSearchParams([...raw].filter(([, value]) => value !== ''));

/** Those that `schema` names. */
export const knownParameters = (raw: RawParameters, schema: z.ZodObject): RawParameters =>
  new URLSearchParams([...raw].filter(([name]) => Object.hasOwn(schema.shape, name)));

/**
 * The parameters as typed values, defaults filled in.
 *
 * Throws `unknown-parameter` (with the nearest known name) and `bad-parameter` (with what is accepted); the first
 * fault found is the one told.
 */
export function readParameters<Shape extends z.ZodRawShape>(
  raw: RawParameters,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>> {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(raw.keys())) {
    if (!Object.hasOwn(schema.shape, name)) throw unknownParameter(name, Object.keys(schema.shape));
    given[name] = valuesOf(name, raw.getAll(name), schema);
  }
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw badParameter(String(read.error.issues[0]?.path[0]), raw, schema);
}

function valuesOf(name: string, all: readonly string[], { shape }: z.ZodObject): string | string[] {
  if (REPEATABLE.has(name)) return [...all];
  if (all.length > 1) {
    const repeatable = [...REPEATABLE].filter((each) => Object.hasOwn(shape, each));
    throw new MorgueError('bad-parameter', `The parameter \`${name}\` is given ${all.length} times.`, {
      hint: `Give \`${name}\` once. ${repeatable.length === 0 ? 'None may be repeated here' : `These may be repeated: ${repeatable.join(', ')}`}.`,
      where: { in: 'parameter', name },
    });
  }
  return all[0] ?? '';
}

function unknownParameter(name: string, known: readonly string[]): MorgueError {
  const similar = nearest(name.slice(0, LONGEST_COMPARED).toLowerCase(), known, Number.POSITIVE_INFINITY);
  const message = `There is no parameter “${shortened(name)}” here${similar === undefined ? '' : `; the nearest is \`${similar}\``}.`;
  const hint = similar === undefined ? 'This address takes no parameters.' : `Known here: ${known.join(', ')}.`;
  return new MorgueError('unknown-parameter', message, {
    hint,
    where: { in: 'parameter', name: shortened(name) },
  });
}

function badParameter(name: string, raw: RawParameters, schema: z.ZodObject): MorgueError {
  const value = raw.get(name);
  const message =
    value === null
      ? `The parameter \`${name}\` is required.`
      : `“${shortened(value)}” cannot be used for the parameter \`${name}\`.`;
  const description = (schema.shape[name] as z.ZodType | undefined)?.description;
  return new MorgueError('bad-parameter', message, {
    ...(description === undefined ? {} : { hint: description }),
    where: { in: 'parameter', name },
  });
}

const shortened = (text: string): string => (text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text);

/** In UTF-16 units; enough to recognise what was sent without sending all of it back. */
const LONGEST_QUOTED = 80;

/** No known name is as long; comparing costs the product of both lengths, and this one may be as long as an address. */
const LONGEST_COMPARED = 40;
