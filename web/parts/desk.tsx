import type { ComponentChildren } from 'preact';
import type { View } from '../pages/page-data.ts';

interface Props {
  /** `front` under an empty box, `results`, or `problem` when the query could not be answered. */
  readonly state: 'front' | 'results' | 'problem';
  /** Lines take more room than the other views. */
  readonly view?: View;
  /** What a screen reader is told once a search has settled. */
  readonly announcement: string;
  readonly children: ComponentChildren;
}

/** Everything under the search box. The script renews it, and within it each `data-region`, as one types. */
export function Desk({ state, view = 'list', announcement, children }: Props) {
  return (
    <div id="desk" class={`desk desk-${state} view-${view}`} data-state={state} data-announcement={announcement}>
      {children}
    </div>
  );
}
