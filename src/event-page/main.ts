/*
 * The event page of a browser without offscreen documents (Firefox): the background and the inference host are one
 * page there. It sleeps after half a minute in which nobody wanted anything, and is woken by the next event; frames
 * then connect again, as they do when a host has died.
 */
import '../background/main.ts';
import '../inference/main.ts';
