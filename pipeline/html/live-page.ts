import {createHash} from "node:crypto";
import {livePanel, PANEL_STYLE, type PanelContents} from "./live-panel.ts";
import {element, foreign, join, text} from "./markup.ts";

/** Where a page in preview listens for news. */
export const NEWS_PATH = "/.factpress/news";

// A browser listens to few addresses of one machine at once: a page that nobody sees does not listen.
const SCRIPT = `{
  const shown = document.currentScript.dataset.revision;
  let news;
  const listen = () => {
    if (document.hidden) {
      news?.close();
      news = undefined;
    } else if (!news) {
      news = new EventSource("${NEWS_PATH}");
      news.onmessage = ({data}) => data !== shown && location.reload();
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}`;

/** A finished page as the preview shows it: above it a panel where there is something to tell, and a script that reloads it. */
export function livePage(html: string, revision: string, panel: PanelContents): string {
  const open = html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/,
    (_, start: string, policy: string) => `${start}${openPolicy(policy)}"`,
  );
  const script = element("script", {"data-revision": revision}, foreign(SCRIPT));
  const added = join([livePanel(panel), script]);
  const body = /<body\b[^>]*>/.exec(open);
  const at = body ? body.index + body[0].length : open.length;
  return `${open.slice(0, at)}\n${added}\n${open.slice(at)}`;
}

/** A page that says what there is instead of the one that was asked for. */
export function placeholderPage(title: string): string {
  const policy = element("meta", {
    "http-equiv": "Content-Security-Policy",
    content: "default-src 'none'; style-src 'none'; base-uri 'none'; form-action 'none'",
  });
  const home = element("p", {}, element("a", {href: "/"}, text("All briefings")));
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
${policy}
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
${element("title", {}, text(title))}
</head>
<body>
${element("main", {}, element("h1", {}, text(title)), home)}
</body>
</html>
`;
}

/** Lets the preview's own script and style work and nothing else. */
function openPolicy(policy: string): string {
  return policy
    .replace("default-src 'none'", `default-src 'none'; script-src ${hash(SCRIPT)}; connect-src 'self'`)
    .replace(/style-src (?:'none')?/, `style-src ${hash(PANEL_STYLE)} `);
}

function hash(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}
