// The JSON filter, by its subpath: whole, as a stream, and as a response.
import { filterInvoicesJson, filterInvoicesResponse, invoiceJsonFilter } from "dossier-roles/json";

const lea = { id: "u-lea", role: "standard-user" };
const body = new TextEncoder().encode('{"total": 2, "rows": [{"ownerId": "u-lea", "é": 1e400}, {"ownerId": "u-tom"}]}');
const options = { at: "/rows" };

const source = new ReadableStream({
  start(controller) {
    for (const byte of body) controller.enqueue(Uint8Array.of(byte));
    controller.close();
  },
});
const whole = new TextDecoder().decode(filterInvoicesJson(lea, body, options));
const streamed = await new Response(source.pipeThrough(invoiceJsonFilter(lea, options))).text();
const response = new Response(body, { headers: { "content-type": "application/json" } });
const answered = await filterInvoicesResponse(lea, response, options).text();
console.log(JSON.stringify({ whole, streamed, answered }));
