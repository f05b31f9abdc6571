import { Client } from "../frontend/Client";

export default function Frontend() {
  return <Client />;
}
