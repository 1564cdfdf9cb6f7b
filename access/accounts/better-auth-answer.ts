/** Why better-auth declined something: its status by name, and its code. */
export type Declined = { readonly status: string; readonly declined: string };

/** How better-auth says that our hook refused a session: the account is closed. */
export const NO_SESSION = "FAILED_TO_CREATE_SESSION";

/** What better-auth declines is an answer too. Known by its shape, since a bundle may have a copy of its class. */
export async function orDeclined<Answer>(answering: Promise<Answer>): Promise<Answer | Declined> {
  try {
    return await answering;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "APIError") throw error;
    const { status, body } = error as Error & { status?: unknown; body?: { code?: unknown } };
    if (status === "INTERNAL_SERVER_ERROR" && body?.code !== NO_SESSION) throw error;
    return { status: String(status), declined: String(body?.code) };
  }
}
