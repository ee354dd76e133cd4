import { startBuildPreview } from './build-preview.ts';
import { startCompletions } from './completions.ts';
import { startCopying } from './copying.ts';
import { startHitStepper } from './hit-stepper.ts';
import { startKeys } from './keys.ts';
import { startLateParts } from './late-parts.ts';
import { startLiveSearch } from './live-search.ts';
import { startOwnSearches } from './own-searches.ts';
import { startSyntaxChoice } from './syntax-choice.ts';
import { startTimelineSpan } from './timeline-span.ts';
import { startToolsPanel } from './tools-panel.ts';

/** The pages work without this; with it, searching follows typing, words are completed, keys step through results and hits, and a form shows its search. */
startLiveSearch();
startCompletions();
startSyntaxChoice();
startHitStepper();
startOwnSearches();
startCopying();
startKeys();
startLateParts();
startBuildPreview();
startTimelineSpan();
startToolsPanel();
