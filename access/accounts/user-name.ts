/** Names that somebody can log in with: letters, digits, and `. _ - @` between them; case makes no difference. */
export function isUserName(name: string): boolean {
  return name.length <= 64 && /^[\p{L}\p{N}](?:[\p{L}\p{N}._@-]*[\p{L}\p{N}])?$/u.test(name);
}

/** A name as it is compared: however it was typed, one account has it. */
export function toUserName(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
