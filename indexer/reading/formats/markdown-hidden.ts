/** The text without comments, scripts and styles; one that does not end hides nothing. */
export function withoutHidden(text: string): string {
  return [
    ["<!--", "-->"] as const,
    ["<script", "</script>"] as const,
    ["<style", "</style>"] as const,
  ].reduce((shown, [opening, closing]) => withoutBetween(shown, opening, closing), text);
}

function withoutBetween(text: string, opening: string, closing: string): string {
  const shown: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(opening, at);
    const finish = start < 0 ? -1 : text.indexOf(closing, start + opening.length);
    if (finish < 0) return shown.join("") + text.slice(at);
    shown.push(text.slice(at, start));
    at = finish + closing.length;
  }
}
