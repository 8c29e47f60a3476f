import {createServer, type ServerResponse} from "node:http";
import type {Effects, WebQuestion, WebServer} from "./model/effects.ts";

/** This machine's own address: no other machine reaches it. */
const ADDRESS = "127.0.0.1";

/** The one way in by the network, as `Effects` has it. Nothing else imports `node:http`. */
export const serveHere: Effects["serve"] = (port, answer) => {
  const listening = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const question = readQuestion(request.method, request.url, request.headers.host);
    if (!question) {
      response.writeHead(400).end();
      return;
    }
    const said = answer(question);
    if ("news" in said) {
      response.writeHead(200, {"content-type": "text/event-stream", "cache-control": "no-store"});
      response.write(eventOf(said.news));
      listening.add(response);
      response.once("close", () => listening.delete(response));
      return;
    }
    const body = typeof said.body === "string" ? Buffer.from(said.body) : said.body;
    response.writeHead(said.status, {...said.headers, "content-length": body.length});
    response.end(question.method === "HEAD" ? undefined : body);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (cause) =>
      "code" in cause && typeof cause.code === "string" ? resolve({refused: cause.code}) : reject(cause),
    );
    server.listen(port, ADDRESS, () => {
      const bound = server.address();
      if (bound === null || typeof bound === "string") throw new Error("the server has no port");
      resolve({
        port: bound.port,
        tell(news) {
          for (const response of listening) response.write(eventOf(news));
        },
        close() {
          server.close();
          server.closeAllConnections();
        },
      } satisfies WebServer);
    });
  });
};

/** `undefined` where it cannot be understood. */
function readQuestion(method = "", url = "", host = ""): WebQuestion | undefined {
  const path = url.replace(/[?#].*$/s, "");
  try {
    return {method, path: decodeURIComponent(path), host: host.replace(/:\d+$/, "").toLowerCase()};
  } catch {
    return undefined;
  }
}

function eventOf(news: string): string {
  return `data: ${news}\n\n`;
}
