import type { QueryFault } from '../../../errors/index.ts';
import type { Snapshot } from '../../engine.ts';
import type { ReprintGroups } from '../reprint-groups.ts';

/** What a query thread is told. Segments' bytes are shared, never copied. */
export type ToThread = ViewMessage | { readonly kind: 'forget'; readonly view: number } | AskMessage;

export interface ViewMessage {
  readonly kind: 'view';
  readonly view: number;
  readonly version: number;
  readonly segments: readonly SharedSegment[];
  readonly reprints: ReprintGroups | null;
}

export interface SharedSegment {
  /** The same in every view that has the segment. */
  readonly id: number;
  readonly buffer: SharedArrayBuffer;
  /** The words of its ArticleSet. */
  readonly living: Uint32Array;
  readonly isWhole: boolean;
}

export interface AskMessage {
  readonly kind: 'ask';
  readonly ask: number;
  readonly view: number;
  readonly method: SnapshotMethod;
  readonly arguments: readonly unknown[];
}

/** What can be asked of a view. */
export type SnapshotMethod = Exclude<
  {
    [Name in keyof Snapshot]: Snapshot[Name] extends (...given: never[]) => Promise<unknown> ? Name : never;
  }[keyof Snapshot],
  undefined
>;

/** What it answers to an ask; a query past its limits is refused with its faults, and one that was called off given up. */
export type FromThread =
  | { readonly ask: number; readonly answer: unknown }
  | { readonly ask: number; readonly givenUp: true }
  | { readonly ask: number; readonly refused: readonly QueryFault[] }
  | { readonly ask: number; readonly failed: unknown };

/** What a thread is started with. */
export interface ThreadData {
  /** One Int32: the number of the ask that nobody waits for any more, which may be under way. */
  readonly calledOff: SharedArrayBuffer;
}
