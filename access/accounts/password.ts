import { randomInt } from "node:crypto";

/** How many characters a password has at least: with a lock-out, more than can be guessed over the network. */
export const SHORTEST_PASSWORD = 12;
/** Hashing a longer one would cost more than it protects. */
export const LONGEST_PASSWORD = 256;

/** Why a password cannot be taken. */
export type PasswordFault = "password-short" | "password-long" | "password-name";

/** What is wrong with a password for an account of this name, or null; any characters may be in it. */
export function toPasswordFault(password: string, name: string): PasswordFault | null {
  if ([...password].length < SHORTEST_PASSWORD) return "password-short";
  if (password.length > LONGEST_PASSWORD) return "password-long";
  return password.toLowerCase() === name.toLowerCase() ? "password-name" : null;
}

/** Letters and digits that are not taken for one another. */
const CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password by chance, to be typed once: 20 characters in four parts, about 99 bits. */
export function makePassword(): string {
  const characters = Array.from({ length: 20 }, () => CHARACTERS[randomInt(CHARACTERS.length)] ?? "");
  return (characters.join("").match(/.{5}/g) ?? []).join("-");
}
