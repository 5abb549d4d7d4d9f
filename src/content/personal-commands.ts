import type { PageAsk } from '../contract/messages.ts';
import { parseAsk } from '../contract/parse-ask.ts';
import type { VeilCommand } from '../contract/veil-commands.ts';
import { showingUnknown } from '../core/family/showing.ts';
import type { PersonalChoice } from '../core/veil/cover.ts';
import type { Policy } from '../core/verdict/policy.ts';
import { onCommand } from '../platform/on-command.ts';
import type { Keeper, Surface } from './surface.ts';
import { carryOut } from './veil/carry-out.ts';

/** Does what a person chooses for one picture: on its veil, in the popup, in the context menu. */
export class PersonalCommands {
  readonly #keepers: () => readonly Keeper[];
  readonly #host: string;
  readonly #policy: () => Policy | undefined;
  #lastClicked: Surface | undefined;

  constructor(
    keepers: () => readonly Keeper[],
    { host, policy }: { readonly host: string; readonly policy: () => Policy | undefined },
  ) {
    this.#keepers = keepers;
    this.#host = host;
    this.#policy = policy;
  }

  /** Begins to listen to the context menu. */
  start(): void {
    addEventListener('contextmenu', (event) => this.#rememberClicked(event), true);
    onCommand((message) => this.#readCommand(message));
  }

  /** All pictures of this frame. */
  *surfaces(): Iterable<Surface> {
    for (const keeper of this.#keepers()) yield* keeper.surfaces;
  }

  carryOut(picture: Surface, command: VeilCommand): void {
    const choose = (chosen: Surface, choice: PersonalChoice | undefined) => {
      for (const keeper of this.#keepers()) if (keeper.choose(chosen, choice)) return;
    };
    const policy = this.#policy();
    const { isAsked } = policy?.showing ?? showingUnknown;
    void carryOut(command, { picture, choose, host: this.#host, isAsked, policy });
  }

  readPageAsk(ask: PageAsk): void {
    for (const surface of this.surfaces())
      if (surface.itemId === ask.itemId) this.carryOut(surface, ask.command);
  }

  #readCommand(message: unknown): void {
    const ask = parseAsk(message);
    if (ask?.name === 'veil/command' && this.#lastClicked) this.carryOut(this.#lastClicked, ask.command);
  }

  /** The context menu tells what was chosen, not for which element: the innermost one that shows a picture. */
  #rememberClicked(event: MouseEvent): void {
    const path = event.composedPath();
    const depthOf = ({ element }: Surface) => path.indexOf(element);
    const [innermost] = [...this.surfaces()]
      .filter((surface) => depthOf(surface) >= 0)
      .toSorted((left, right) => depthOf(left) - depthOf(right));
    this.#lastClicked = innermost;
  }
}
