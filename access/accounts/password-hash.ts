import { hashPassword } from "better-auth/crypto";
import { AccountFault } from "./errors";
import { toPasswordFault } from "./password";

/** What is stored of a password of the account of this name. @throws AccountFault where it cannot be taken */
export async function toPasswordHash(password: string, name: string): Promise<string> {
  const fault = toPasswordFault(password, name);
  if (fault !== null) throw new AccountFault(fault);
  return hashPassword(password);
}
