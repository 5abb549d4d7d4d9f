import { hookAnimations } from './page-world/hook-animations.ts';
import { hookCanvases } from './page-world/hook-canvases.ts';
import { hookShadowRoots } from './page-world/hook-shadow-roots.ts';

/*
 * Runs in the page's own world, where shadow roots are made, canvases drawn to and elements animated. It only hints
 * that something happened; the content script looks for itself. A forged hint makes it look once more, and nothing
 * else.
 */
hookShadowRoots();
hookCanvases();
hookAnimations();
