// The product that all journeys of one worker share: started by Jest's global setup, ended when its input closes.
import { startTestProduct } from './test-product.js';

const product = await startTestProduct();
process.stdin.on('end', () => void product.stop().then(() => process.exit(0))).resume();
console.log(JSON.stringify(product.address));
