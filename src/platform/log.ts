import type { ImageId } from '../core/image/image-id.ts';

/**
 * A line for an engineer. Never holds an address or a page's words: pass a step, what went wrong,
 * and at most the picture's id.
 */
export function logProblem(step: string, problem: unknown, imageId?: ImageId): void {
  const words = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  console.warn(`[safer-spaces] ${step}: ${words}`, imageId ?? '');
}
