import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // The package is a link to ../../pkg, which has no React of its own beside it.
  resolve: { preserveSymlinks: true },
  // While the page is developed (`npm run dev`), the API is that of `npm start`.
  server: { proxy: { "/api": "http://127.0.0.1:4180" } },
});
