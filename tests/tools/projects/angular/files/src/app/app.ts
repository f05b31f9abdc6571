import { afterNextRender, Component, signal } from '@angular/core';
import { drawn } from './element';
import { answers } from './questions';

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
})
export class App {
  protected readonly answers = JSON.stringify(answers());
  protected readonly cells = signal('');

  constructor() {
    afterNextRender(async () => this.cells.set(JSON.stringify(await drawn())));
  }
}
