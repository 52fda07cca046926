/** Saves a chart as it is shown: its drawing as a picture, its tables as data. What writes them is loaded when it is asked for. */
class ChartTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-save]') : null;
      if (button) void this.#save(button.dataset.save === 'png');
    });
  }

  async #save(isPicture: boolean): Promise<void> {
    const status = this.querySelector('[role="status"]') ?? this;
    const figure = this.closest<HTMLElement>('figure');
    if (!figure) return;
    try {
      const { saveData, savePicture } = await import('./save-chart.ts');
      await (isPicture ? savePicture : saveData)(figure, this.dataset.source ?? figure.querySelector('.chart-source')?.textContent ?? '');
      status.textContent = '保存しました。';
    } catch {
      status.textContent = '保存できませんでした。通信の状態を確かめて、もう一度お試しください。';
    }
  }
}

customElements.define('chart-tools', ChartTools);
