import { randomBytes } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";

/** How long the owner waits for its first user, and after its last, in milliseconds. */
const FIRST_USER_PATIENCE = 8_000;
const LAST_USER_PATIENCE = 300;

/** The owner's end of the lines that users of the engine hold. */
export type Line = {
  readonly port: number;
  /** What a user must say first. */
  readonly token: string;
  /** Settles when the last user has left, or none has come. */
  readonly empty: Promise<void>;
  /** Sends all users a message of one line. */
  readonly send: (message: string) => void;
  /** Welcomes nobody any more, not even who has come and has said nothing yet: the engine is about to end. */
  readonly close: () => void;
};

/** Listens for users, until it is empty or closed. A user says the token, gets `welcome`, and stays as long as it needs the engine. */
export async function openLine(): Promise<Line> {
  const token = randomBytes(24).toString("hex");
  const users = new Set<Socket>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const closed = new AbortController();
  const close = (): void => {
    closed.abort();
    server.close();
  };
  const empty = new Promise<void>((resolve) => {
    watchUsers({ server, token, users, closed: closed.signal }, () => {
      close();
      resolve();
    });
  });
  const address = server.address();
  return {
    close,
    port: typeof address === "object" && address ? address.port : 0,
    token,
    empty,
    send: (message) => {
      for (const user of users) user.write(`${message}\n`);
    },
  };
}

type Watched = {
  readonly server: Server;
  readonly token: string;
  readonly users: Set<Socket>;
  /** Fires when nobody is welcomed any more. */
  readonly closed: AbortSignal;
};

function watchUsers({ server, token, users, closed }: Watched, onEmpty: () => void): void {
  let patience = setTimeout(onEmpty, FIRST_USER_PATIENCE);
  server.on("connection", (user) => {
    user.setEncoding("utf8");
    user.on("error", () => user.destroy());
    user.on("close", () => {
      if (users.delete(user) && users.size === 0) patience = setTimeout(onEmpty, LAST_USER_PATIENCE);
    });
    user.once("data", (greeting) => {
      if (closed.aborted || String(greeting).trim() !== token) return user.destroy();
      clearTimeout(patience);
      users.add(user);
      user.write("welcome\n");
    });
  });
}
