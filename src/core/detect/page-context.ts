/**
 * ai-space  the page around the picture is made to show AI pictures: a Space, a generator's gallery
 * plain     anything else
 */
export type PageContext = 'ai-space' | 'plain';

/**
 * How much the page around a picture adds to the detector's log-odds. How many pictures of AI Spaces are made by AI
 * was not counted. So the step is the largest that keeps the false alarms among all real pictures within 2 %:
 * models/ai-detector/card.md, "Fusion".
 */
const logOddsOf: Readonly<Record<PageContext, number>> = { 'ai-space': 0.3, plain: 0 };

export function contextLogOdds(context: PageContext): number {
  return logOddsOf[context];
}
