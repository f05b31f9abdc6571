// @ts-check
import { defineConfig } from '@rsbuild/core';

export default defineConfig({});
