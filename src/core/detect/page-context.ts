/**
 * ai-space  the page around the picture is made to show AI pictures: a Space, a generator's gallery
 * plain     anything else
 */
export type PageContext = 'ai-space' | 'plain';

/**
 * How much the page around a picture adds to the detector's log-odds. How many pictures of AI Spaces are made by AI
 * was not counted. So the step is small: it moves the false alarms among all real pictures from 0.0 % to 0.2 %:
 * models/ai-detector/card.md, "Fusion".
 */
const logOddsOf: Readonly<Record<PageContext, number>> = { 'ai-space': 0.3, plain: 0 };

/** @returns the step, in log-odds for AI; 0 for a page of which nothing is known. */
export function contextLogOdds(context: PageContext): number {
  return logOddsOf[context];
}
