/** One option of a command; without `value` it is a switch. */
export interface Flag {
  readonly name: string;
  /** What stands after it, e.g. "DIR". */
  readonly value?: string;
  readonly help: string;
}

// Those that several commands take.

export const ROOT: Flag = {name: "root", value: "DIR", help: "the project's folder (default: here)"};
export const LANG: Flag = {name: "lang", value: "TAGS", help: "only these languages, e.g. zh,fr"};
export const JOBS: Flag = {
  name: "jobs",
  value: "N",
  help: "how many processes work at once (default: one for each processor)",
};
export const TIMEOUT: Flag = {
  name: "timeout",
  value: "SECONDS",
  help: "the most that one edition may take (default: 60)",
};
export const REPORTER: Flag = {
  name: "reporter",
  value: "pretty|json|github",
  help: "problems for people (default), for programs, or as annotations of GitHub Actions",
};

export const AS_OF: Flag = {
  name: "as-of",
  value: "DATE",
  help: "the day from which freshness is judged (default: the sheet's date of publication)",
};
export const FORCE: Flag = {
  name: "force",
  help: "make everything anew, also what has not changed since it was last made",
};
export const STRICT: Flag = {name: "strict", help: "hint also at numbers written in words"};
