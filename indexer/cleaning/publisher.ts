/** The agency of a dateline: "MOSCOW, Jan. 7 (Reuters) -". */
const DATELINE =
  /^\p{Lu}[\p{Lu}\s.,'’/-]{2,40}(?:,\s*(?:\p{L}+\.?\s+\d{1,2})?)?\s*\((?<agency>[\p{L} .&]{2,30})\)\s*(?:-|–|—)/u;

/** Mail hosts that publish nothing themselves. */
const MAIL_HOSTS = /^(?:gmail|yahoo|outlook|hotmail|proton|protonmail|naver|daum|mail|icloud|gmx|yandex)$/i;

/**
 * The publisher that a text shows without stating it: the agency of its dateline, or a name in the contact lines
 * around it that is also the domain of its mail or site. Null where there is none.
 */
export function findPublisher(text: string, cut: readonly string[]): string | null {
  const agency = DATELINE.exec(text)?.groups?.agency?.trim();
  if (agency) return agency;
  const contact = cut.join("\n");
  for (const found of contact.matchAll(/(?:@|\/\/(?:www\.)?|\bwww\.)([a-z0-9-]+)\.[a-z.]{2,}/gi)) {
    const domain = found[1] ?? "";
    if (MAIL_HOSTS.test(domain)) continue;
    const name = new RegExp(`(?<![\\p{L}\\p{N}@./-])${domain}(?![\\p{L}\\p{N}@.-])`, "iu").exec(contact)?.[0];
    if (name !== undefined && /\p{Lu}/u.test(name)) return name;
  }
  return null;
}
