import { createHash, randomBytes } from "node:crypto";

/** What every API token begins with, so that people and scanners for secrets know one when they meet it. */
const START = "plx_";
const BYTES = 32;
const SHAPE = /^plx_[\w-]{43}$/;

/** A new token: 256 bits of chance, so that none is ever guessed. */
export function makeTokenText(): string {
  return START + randomBytes(BYTES).toString("base64url");
}

/** Whether a text has the shape of a token. */
export function isTokenText(text: string): boolean {
  return SHAPE.test(text);
}

/** Whether a text is meant for one of ours, be it one or not. */
export function isMeantForUs(text: string): boolean {
  return text.startsWith(START);
}

/**
 * What is stored of a token: its SHA-256, in hexadecimal digits. A slow hash with salt protects passwords, which people
 * choose and others guess; of 256 bits of chance nobody guesses any, and every request has one hashed.
 */
export function toTokenHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
