// Who is signed in.
import { ref } from "vue";

export const user = ref({ id: "u-lea", role: "standard-user", account: { id: "a-1" } });
