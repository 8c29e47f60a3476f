import {words} from "../scene.ts";
import {type Helper, nameIn} from "./helper.ts";

/** `{{word "Source"}}`: a shared word in the edition's language. */
export const word: Helper = {
  takes: ["text"],
  options: {},
  plain: true,
  example: '{{word "Source"}}',
  say: (call, scene) => words(scene.say(nameIn(call), {at: call.at}), call.at),
};

/** `{{literal "Route 66"}}`: words as they are, whose digits are no figure. */
export const literal: Helper = {
  takes: ["text"],
  options: {},
  plain: true,
  example: '{{literal "Route 66"}}',
  say: (call) => words(nameIn(call), call.at),
};
