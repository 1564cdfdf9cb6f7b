/** Opens the panel that the frame of the original stands in: it may be closed. */
export function openOriginal(): void {
  const panel = document.querySelector("#original details");
  panel?.setAttribute("open", "");
  panel?.scrollIntoView({ block: "nearest" });
}
