import { everyRecord, everyUser } from "dossier-roles/testing";
import { InvoiceActions } from "./invoice-actions.jsx";

const users = everyUser({ account: { id: "a-1" } });

export default {
  title: "Invoice actions",
  component: InvoiceActions,
  // The user is chosen by name in the controls.
  argTypes: {
    user: {
      control: "select",
      options: users.map(({ name }) => name),
      mapping: Object.fromEntries(users.map(({ name, user }) => [name, user])),
    },
  },
};

export const ForOneUser = {
  args: { user: "administrator", invoice: { ownerId: "me", accountId: "a-1" } },
};

export const ForEveryUser = {
  render: () => (
    <table>
      <tbody>
        {users.flatMap(({ name: who, user }) =>
          everyRecord(user).map(({ name, record }) => (
            <tr key={`${who}, ${name}`}>
              <th scope="row">
                {who}, {name}
              </th>
              <td>
                <InvoiceActions user={user} invoice={record} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  ),
};
