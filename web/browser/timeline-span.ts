import { SpanOnChart } from './span-on-chart.ts';

/**
 * Drawing a span of dates on the timeline, by mouse, by finger or with the keys of its handles, limits the search to it.
 * The drawing is renewed with every search, so everything is listened for at the document.
 */
export function startTimelineSpan(): void {
  document.documentElement.classList.add('has-script');
  const pointer = new PointerSpan();
  document.addEventListener('pointerdown', (event) => pointer.down(event));
  document.addEventListener('pointermove', (event) => pointer.move(event));
  document.addEventListener('pointerup', (event) => pointer.up(event));
  document.addEventListener('pointercancel', () => pointer.cancel());
  document.addEventListener('click', (event) => pointer.click(event), { capture: true });
  document.addEventListener('dragstart', (event) => {
    if (chartAt(event.target) !== null) event.preventDefault(); // A link that is dragged would be carried away.
  });
  document.addEventListener('focusin', ({ target }) => {
    const chart = chartAt(target);
    if (chart !== null && handleAt(target)?.matches(':focus-visible')) new SpanOnChart(chart).explainKeys();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && pointer.cancel()) event.preventDefault();
    else if (pressedOnHandle(event)) event.preventDefault();
  });
}

/** A press that moves draws a span; one that does not is a click on a period. */
class PointerSpan {
  #span: SpanOnChart | undefined;
  #chart: HTMLElement | undefined;
  #anchor = 0;
  #startX = 0;
  #isDrawing = false;
  /** The click that a browser makes of a press and a release is none when a span was drawn between. */
  #swallowsClick = false;

  down(event: PointerEvent): void {
    this.#swallowsClick = false;
    const chart = chartAt(event.target);
    if (chart === null || event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey) return;
    const span = new SpanOnChart(chart);
    this.#span = span;
    this.#chart = chart;
    this.#startX = event.clientX;
    const handle = handleAt(event.target);
    this.#anchor = handle === null ? span.periodAt(event.clientX) : span.otherEnd(handle);
  }

  move(event: PointerEvent): void {
    if (this.#span === undefined || !event.isPrimary) return;
    if (!this.#isDrawing && Math.abs(event.clientX - this.#startX) < LEAST_MOVE_PX) return;
    if (!this.#isDrawing) this.#chart?.setPointerCapture(event.pointerId);
    this.#isDrawing = true;
    this.#span.show(this.#anchor, this.#span.periodAt(event.clientX));
  }

  up(event: PointerEvent): void {
    if (!event.isPrimary) return;
    if (this.#isDrawing) {
      this.#swallowsClick = true;
      this.#span?.search();
    }
    this.#rest();
  }

  /** Whether there was something to give up. */
  cancel(): boolean {
    const wasDrawing = this.#isDrawing;
    if (wasDrawing) this.#span?.giveUp();
    this.#rest();
    return wasDrawing;
  }

  click(event: MouseEvent): void {
    if (!this.#swallowsClick) return;
    this.#swallowsClick = false;
    event.preventDefault();
    event.stopPropagation();
  }

  #rest(): void {
    this.#span = undefined;
    this.#chart = undefined;
    this.#isDrawing = false;
  }
}

/** Arrow keys move an end of the span, Enter searches it, Escape gives it up. Whether the key meant something. */
function pressedOnHandle(event: KeyboardEvent): boolean {
  const handle = handleAt(event.target);
  const chart = chartAt(event.target);
  if (handle === null || chart === null || event.altKey || event.ctrlKey || event.metaKey) return false;
  const span = new SpanOnChart(chart);
  if (event.key === 'Enter' || event.key === ' ') span.search();
  else if (event.key === 'Escape') span.giveUp();
  else return moved(event.key, handle, span);
  return true;
}

function moved(key: string, handle: HTMLElement, span: SpanOnChart): boolean {
  const step = STEPS.get(key);
  const at = span.at(handle);
  if (step !== undefined) span.moveEnd(handle, at + step);
  else if (key === 'PageUp' || key === 'PageDown') span.moveEnd(handle, at + (key === 'PageUp' ? 1 : -1) * span.leap);
  else if (key === 'Home') span.moveEnd(handle, 0);
  else if (key === 'End') span.moveEnd(handle, span.length - 1);
  else return false;
  return true;
}

const chartAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.chart-plot') : null;

const handleAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.span-handle') : null;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
]);

/** A finger that only taps moves by a little as well. */
const LEAST_MOVE_PX = 5;
