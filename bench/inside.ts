/**
 * Loaded into a newsmorgue process before anything else (`node --import`), this tells the bench what only the process
 * itself knows: how late its event loop ran since it was last asked, whenever it is asked, and at its end how much memory
 * it had at most.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often the loop is looked at; histograms hold the whole time between two looks. */
const RESOLUTION_MS = 2;

/** In milliseconds beyond what was due. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

export interface Peak {
  readonly peakMiB: number;
}

if (process.send !== undefined) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  process.on('message', () => {
    const delay: LoopDelay = {
      p50: late(delays.percentile(50)),
      p99: late(delays.percentile(99)),
      most: late(delays.max),
    };
    process.send?.(delay);
    delays.reset();
  });
  // Listening to the bench must not keep the process from ending.
  process.channel?.unref();
  process.once('beforeExit', () => {
    const peak: Peak = { peakMiB: process.resourceUsage().maxRSS / 1024 };
    process.send?.(peak);
  });
}
