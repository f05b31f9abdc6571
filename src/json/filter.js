// A text on its way through an instance of the wasm, which is this filter's alone: there is nothing to free, and a call that
// ends in the middle harms no other.
import {
  ACCOUNT,
  ACCOUNT_ASKED,
  ACCOUNT_ID,
  AT,
  OWNER,
  OWNER_ASKED,
  OWNER_ID,
  SOMEBODY,
  PIECE,
  codes,
  words,
} from "#generated/json.js";
import { invoiceFilter } from "dossier-roles";
import { charCodeAt } from "../engine/intrinsics.js";
import { copyTo, isDetached, lengthOf, memoryOf, partOf } from "./bytes.js";
import { errorOf } from "./error.js";
import { malformed, readSettings } from "./settings.js";
import { start } from "./start.js";

/** A filter for a user. */
export function open(user, options) {
  const { at, fields, maxRow } = readSettings(options);
  // Own fields only: a prototype may be polluted.
  const own = /** @type {{ none?: true, ownerId?: string, accountId?: string, __proto__: null }} */ ({
    __proto__: null,
    ...invoiceFilter(user),
  });
  const { none, ownerId, accountId } = own;
  const wasm = start();
  const say = (place, text) => {
    for (let i = 0; i < text.length; i++) wasm.unit(place, charCodeAt(text, i));
  };
  let sees = none === true ? 0 : SOMEBODY;
  if (ownerId !== undefined) {
    sees |= OWNER_ASKED;
    say(OWNER_ID, ownerId);
  }
  if (accountId !== undefined) {
    sees |= ACCOUNT_ASKED;
    say(ACCOUNT_ID, accountId);
  }
  say(OWNER, fields.owner);
  say(ACCOUNT, fields.account);
  say(AT, at);
  if (wasm.open(sees, maxRow) !== 1)
    throw malformed("at", "is not a JSON Pointer: it is empty, or begins with a slash");
  let room;
  let roomAt;
  return {
    /** Whether the user is nobody, who sees no list whatever is in it. */
    isNobody: sees === 0,
    /**
     * Takes a piece, and how long it was when it was handed over: what became shorter since would be skipped in silence.
     * `write` is given bytes that are only there until it returns.
     */
    push(piece, length, write) {
      if (length === undefined) throw malformed("body", "is not a Uint8Array");
      if (lengthOf(piece) !== length || (length === 0 && isDetached(piece))) {
        throw malformed("body", "has a part whose buffer was detached, or changed its length while it waited");
      }
      for (let place = 0; place < length; place += PIECE) {
        const part = length > PIECE ? partOf(piece, place, PIECE) : piece;
        const address = wasm.room();
        // A view takes as long to make as a small piece to copy. One is good until the memory moves, which empties it.
        if (address !== roomAt || lengthOf(room) === 0) {
          room = memoryOf(wasm, address, PIECE);
          roomAt = address;
        }
        copyTo(room, part);
        const ready = wasm.take(lengthOf(part));
        check(wasm);
        if (ready > 0) write(memoryOf(wasm, wasm.out(), ready));
      }
    },
    /** The text is over. */
    end() {
      wasm.end();
      check(wasm);
    },
  };
}

/** Throws what is wrong with the text. */
function check(wasm) {
  const place = wasm.fault();
  if (place === 0) return;
  const code = codes[place - 1];
  const offset = wasm.offset();
  throw errorOf(code, `${PREFIX[code]}: ${words[place - 1]}, at byte ${offset}`, { path: "body", offset });
}

const PREFIX = {
  "invalid-json": "invalid JSON",
  "duplicate-key": "ambiguous JSON",
  "not-an-array": "not an array at `at`",
  limit: "too large",
};
