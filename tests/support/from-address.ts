import { request } from "node:http";

/** What a site answers to a request. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
};

type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address of this machine that the connection comes from: any of 127.0.0.0/8. */
  readonly from?: string;
};

/** Sends a request from an address of this machine; `fetch` has no say in that, nor in some headers. */
export function sendFrom(
  url: string,
  { method = "GET", headers = {}, body, from = "127.0.0.1" }: Sent = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Node frames the body of a DELETE only by a length that it is given.
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const sent = request(
      url,
      { method, headers: { ...length, ...headers }, localAddress: from },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
