/** Brings a place of the text to the middle of the window, if it is not in sight. */
export function scrollToAnchor(anchor: string): void {
  const place = document.getElementById(anchor);
  if (place === null) return;
  const { top, bottom } = place.getBoundingClientRect();
  const isInSight = top > 140 && bottom < window.innerHeight - 80;
  if (!isInSight) place.scrollIntoView({ block: "center" });
}
