import { afterNextRender, Component, inject, signal } from '@angular/core';
import type { Owned, User } from 'dossier-roles';
import { PublishButton } from './publish-button';
import { Roles } from './roles';

@Component({
  selector: 'app-root',
  imports: [PublishButton],
  template: `
    <publish-button [invoice]="invoice()" (publish)="published.set(published() + 1)" />
    <output id="published">{{ published() }}</output>
    <button type="button" (click)="change({ options: { publishDocuments: true } })">Tick the option</button>
    <button type="button" (click)="invoice.set({ ownerId: 'u-tom', accountId: 'a-1' })">Give it to Tom</button>
    <button type="button" (click)="change({ role: 'administrator' })">Become an administrator</button>
    <button type="button" (click)="change({ account: { id: 'a-2' } })">Switch the account</button>
  `,
})
export class App {
  readonly #roles = inject(Roles);
  protected readonly invoice = signal<Owned>({ ownerId: 'u-lea', accountId: 'a-1' });
  protected readonly published = signal(0);

  constructor() {
    this.#roles.user.set({ id: 'u-lea', role: 'standard-user', account: { id: 'a-1' } });
    afterNextRender(() => (document.documentElement.dataset['isReady'] = 'true'));
  }

  protected change(more: Partial<User>) {
    this.#roles.user.update((user) => ({ ...user!, ...more }));
  }
}
