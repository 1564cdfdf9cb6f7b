/** What a reader does before a page can be of use by more than its links and forms; hovering precedes most clicks. */
export const TOUCHES = [
  "pointermove",
  "pointerdown",
  "wheel",
  "scroll",
  "focusin",
  "keydown",
  "click",
] as const;

declare global {
  interface Window {
    /** Set at the first touch, by a script that stands in the page itself and so misses none. */
    isTouched?: true;
  }
}

/** That script. */
export const NOTE_TOUCH = `for(const touch of ${JSON.stringify(TOUCHES)})addEventListener(touch,()=>{window.isTouched=true},{capture:true,once:true,passive:true})`;
