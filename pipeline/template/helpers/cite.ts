import {type Helper, nameIn} from "./helper.ts";

/** `{{cite "report" page="14"}}`: a numbered reference. */
export const cite: Helper = {
  takes: ["source"],
  options: {page: "page"},
  plain: false,
  example: '{{cite "report" page="14"}}',
  say(call) {
    const page = call.options["page"];
    return [{kind: "cite", source: nameIn(call), ...(page !== undefined && {page: String(page)}), at: call.at}];
  },
};
