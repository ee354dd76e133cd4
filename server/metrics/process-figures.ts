import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Family } from './exposition.ts';

/** What the process takes of the machine, and how long it keeps others waiting. */
export function processFigures(): () => readonly Family[] {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return () => {
    const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    return [
      {
        name: 'newsmorgue_event_loop_delay_seconds',
        help: 'How much later than due the serving thread got to a timer since the start.',
        type: 'gauge',
        samples: QUANTILES.map((quantile) => ({
          labels: { quantile: String(quantile) },
          // Measured from one timer to the next, so that the time between them is no delay.
          value: Math.max(0, delay.percentile(quantile * 100) / NANOSECONDS - RESOLUTION_MS / 1000),
        })),
      },
      gauge('process_resident_memory_bytes', 'Resident memory.', rss),
      gauge('newsmorgue_heap_used_bytes', 'Memory of JavaScript objects in use.', heapUsed),
      gauge('newsmorgue_array_buffers_bytes', 'Memory of buffers, the index among them.', arrayBuffers),
      {
        name: 'process_cpu_seconds_total',
        help: 'Processor time, of all threads.',
        type: 'counter',
        samples: [{ value: (user + system) / MICROSECONDS }],
      },
      gauge('process_start_time_seconds', 'When the process began, as Unix time.', STARTED_SECONDS),
    ];
  };
}

/** A figure without labels that may rise and fall. */
export const gauge = (name: string, help: string, value: number): Family => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
});

const QUANTILES = [0.5, 0.95, 0.99, 1];

const RESOLUTION_MS = 10;

const NANOSECONDS = 1e9;

const MICROSECONDS = 1e6;

const STARTED_SECONDS = Date.now() / 1000 - process.uptime();
