import type { Contender } from '../contender.ts';
import { fts5 } from './fts5.ts';
import { minisearch } from './minisearch.ts';
import { newsmorgue } from './newsmorgue.ts';

/** The engines that run inside a Node process; ours first, the others are compared with it. */
export const EMBEDDED: readonly Contender[] = [newsmorgue, minisearch, fts5];
