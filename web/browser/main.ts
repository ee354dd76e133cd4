import { startHitStepper } from './hit-stepper.ts';
import { startKeys } from './keys.ts';
import { startLiveSearch } from './live-search.ts';

/** The pages work without this; with it, searching follows typing and keys step through results and hits. */
startLiveSearch();
startHitStepper();
startKeys();
