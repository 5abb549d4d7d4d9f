import type { Evidence } from '../core/evidence.ts';
import type { OriginEvidence } from '../core/provenance/origin-evidence.ts';
import type { Prompt } from '../core/provenance/prompt/prompt.ts';

/** How urgent a picture is: in or near the window, or elsewhere. */
export const priorities = ['visible', 'away'] as const;
export type Priority = (typeof priorities)[number];

/** Where the host finds the pixels. */
export type PictureSource =
  | { readonly kind: 'url'; readonly url: string; readonly origin?: OriginWish }
  /** One frame of a video that the page may not read. */
  | { readonly kind: 'video'; readonly url: string; readonly atSeconds: number }
  /** The file itself, base64: an animation that only the page can read. */
  | { readonly kind: 'bytes'; readonly base64: string; readonly origin?: OriginWish }
  | {
      readonly kind: 'pixels';
      /** Model input made in the page: base64 of the bytes that `toModelInput` returns. */
      readonly rgbBase64: string;
      /** Natural size of the picture in the page. */
      readonly widthPx: number;
      readonly heightPx: number;
      /** What moves is not seen again: its verdict is not worth a place in the cache. */
      readonly motion: Motion;
    };

/** `read`: the manifest and the pixels of the file are read, too, after the verdict, and an 'origin' reply follows. */
export const originWishes = ['read'] as const;
export type OriginWish = (typeof originWishes)[number];

/** Whether all of a file was sent, or all but its pixels. */
export const fileParts = ['whole', 'words'] as const;
export type FilePart = (typeof fileParts)[number];

/** Whether pixels are those of a picture, or of one moment of a canvas or a video. */
export const motions = ['stays', 'moves'] as const;
export type Motion = (typeof motions)[number];

/** One entry of a batch, content -> host. `askId` is unique within its port. */
export type JudgeAsk =
  | {
      readonly kind: 'judge';
      readonly askId: number;
      readonly source: PictureSource;
      readonly priority: Priority;
    }
  | { readonly kind: 'reprioritise'; readonly askId: number; readonly priority: Priority }
  | { readonly kind: 'cancel'; readonly askId: number }
  /**
   * A piece of a file that the page alone can read, base64 in whole groups of four. All pieces come before the
   * 'origin' of the same ask, which brings the last one.
   */
  | { readonly kind: 'origin-piece'; readonly askId: number; readonly base64: string }
  /** Where that file comes from; it has been judged by its pixels. */
  | {
      readonly kind: 'origin';
      readonly askId: number;
      readonly base64: string;
      readonly holds: FilePart;
    }
  /** Which words of these prompts, which a page tells of a picture, are unsafe; answered with an 'origin'. */
  | { readonly kind: 'prompts'; readonly askId: number; readonly prompts: readonly Prompt[] }
  /** Are you still there? Sent when nothing has come for a while; answered at once. */
  | { readonly kind: 'ping' };

/** One entry of a batch, host -> content. */
export type JudgeReply =
  | { readonly kind: 'evidence'; readonly askId: number; readonly evidence: Evidence }
  /** After the evidence of a file whose origin was wished for, and to an ask for one. None: nothing more is known. */
  | { readonly kind: 'origin'; readonly askId: number; readonly origin?: OriginEvidence }
  | { readonly kind: 'pong' };
