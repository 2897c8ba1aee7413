#include "textflag.h"

// Eight numbers at a time; n is a multiple of eight and not zero. Multiplication
// and addition are never fused, so that results equal those of the plain loops.

// func rescaleAVX2(to *float32, sums *int32, scales *float32, unit float32, bias *float32, n int)
TEXT ·rescaleAVX2(SB), NOSPLIT, $0-48
	MOVQ to+0(FP), DI
	MOVQ sums+8(FP), SI
	MOVQ scales+16(FP), DX
	VBROADCASTSS unit+24(FP), Y3
	MOVQ bias+32(FP), R8
	MOVQ n+40(FP), CX

step:
	VCVTDQ2PS (SI), Y0
	VMULPS (DX), Y3, Y1
	VMULPS Y1, Y0, Y0
	VADDPS (R8), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DX
	ADDQ $32, R8
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ step
	VZEROUPPER
	RET

// func sumsAVX2(lanes *[8]float32, row *float32, n int)
TEXT ·sumsAVX2(SB), NOSPLIT, $0-24
	MOVQ lanes+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), CX
	VXORPS Y0, Y0, Y0

step:
	VADDPS (SI), Y0, Y0
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ step
	VMOVUPS Y0, (DI)
	VZEROUPPER
	RET

// func squaresAVX2(lanes *[8]float32, row *float32, mean float32, n int)
TEXT ·squaresAVX2(SB), NOSPLIT, $0-32
	MOVQ lanes+0(FP), DI
	MOVQ row+8(FP), SI
	VBROADCASTSS mean+16(FP), Y2
	MOVQ n+24(FP), CX
	VXORPS Y0, Y0, Y0

step:
	VMOVUPS (SI), Y1
	VSUBPS Y2, Y1, Y1
	VMULPS Y1, Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ step
	VMOVUPS Y0, (DI)
	VZEROUPPER
	RET

// func normaliseAVX2(to *int16, row, gain, shift *float32, mean, scale float32, n int)
TEXT ·normaliseAVX2(SB), NOSPLIT, $0-48
	MOVQ to+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ gain+16(FP), DX
	MOVQ shift+24(FP), R8
	VBROADCASTSS mean+32(FP), Y2
	VBROADCASTSS scale+36(FP), Y3
	MOVQ n+40(FP), CX
	MOVL $0x43800000, AX // 256, the fixed-point unit
	VMOVD AX, X4
	VBROADCASTSS X4, Y4
	MOVL $0x45fff800, AX // 8191, MaxActivation
	VMOVD AX, X5
	VBROADCASTSS X5, Y5
	MOVL $0xc5fff800, AX // -8191
	VMOVD AX, X6
	VBROADCASTSS X6, Y6

step:
	VMOVUPS (SI), Y0
	VSUBPS Y2, Y0, Y0
	VMULPS Y3, Y0, Y0
	VMULPS (DX), Y0, Y0
	VADDPS (R8), Y0, Y0
	VMULPS Y4, Y0, Y0
	VMAXPS Y6, Y0, Y0
	VMINPS Y5, Y0, Y0
	VCVTPS2DQ Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSDW X1, X0, X0
	VMOVDQU X0, (DI)
	ADDQ $32, SI
	ADDQ $32, DX
	ADDQ $32, R8
	ADDQ $16, DI
	SUBQ $8, CX
	JNZ step
	VZEROUPPER
	RET

// func largestAVX2(lanes *[8]float32, row *float32, n int)
TEXT ·largestAVX2(SB), NOSPLIT, $0-24
	MOVQ lanes+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), CX
	VXORPS Y0, Y0, Y0
	MOVL $0x7fffffff, AX // all but the sign
	VMOVD AX, X2
	VBROADCASTSS X2, Y2

step:
	VANDPS (SI), Y2, Y1
	VMAXPS Y1, Y0, Y0
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ step
	VMOVUPS Y0, (DI)
	VZEROUPPER
	RET

// func roundAVX2(to *int16, row *float32, factor float32, n int)
TEXT ·roundAVX2(SB), NOSPLIT, $0-32
	MOVQ to+0(FP), DI
	MOVQ row+8(FP), SI
	VBROADCASTSS factor+16(FP), Y2
	MOVQ n+24(FP), CX

step:
	VMULPS (SI), Y2, Y0
	VCVTPS2DQ Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSDW X1, X0, X0
	VMOVDQU X0, (DI)
	ADDQ $32, SI
	ADDQ $16, DI
	SUBQ $8, CX
	JNZ step
	VZEROUPPER
	RET

// func gateAVX2(cell, out, z, forget, output *float32, n int)
TEXT ·gateAVX2(SB), NOSPLIT, $0-48
	MOVQ cell+0(FP), DI
	MOVQ out+8(FP), SI
	MOVQ z+16(FP), DX
	MOVQ forget+24(FP), R8
	MOVQ output+32(FP), R9
	MOVQ n+40(FP), CX
	MOVL $0x3f800000, AX // 1
	VMOVD AX, X6
	VBROADCASTSS X6, Y6
	MOVL $0x3f000000, AX // 0.5
	VMOVD AX, X7
	VBROADCASTSS X7, Y7

step:
	VMOVUPS (R8), Y0
	VMULPS Y0, Y0, Y1
	VADDPS Y1, Y6, Y1
	VSQRTPS Y1, Y1
	VMULPS Y0, Y7, Y0
	VDIVPS Y1, Y0, Y0
	VADDPS Y0, Y7, Y0 // f
	VMOVUPS (R9), Y2
	VMULPS Y2, Y2, Y3
	VADDPS Y3, Y6, Y3
	VSQRTPS Y3, Y3
	VMULPS Y2, Y7, Y2
	VDIVPS Y3, Y2, Y2
	VADDPS Y2, Y7, Y2 // o
	VSUBPS Y0, Y6, Y4
	VMULPS (DX), Y4, Y4
	VMULPS (DI), Y0, Y0
	VADDPS Y4, Y0, Y0
	VMOVUPS Y0, (DI)
	VMULPS Y0, Y2, Y2
	VMOVUPS Y2, (SI)
	ADDQ $32, DI
	ADDQ $32, SI
	ADDQ $32, DX
	ADDQ $32, R8
	ADDQ $32, R9
	SUBQ $8, CX
	JNZ step
	VZEROUPPER
	RET

// func addFixedAVX2(row *float32, state *int16, n int)
TEXT ·addFixedAVX2(SB), NOSPLIT, $0-24
	MOVQ row+0(FP), DI
	MOVQ state+8(FP), SI
	MOVQ n+16(FP), CX
	MOVL $0x3b800000, AX // 1/256, FixedScale
	VMOVD AX, X2
	VBROADCASTSS X2, Y2

step:
	VPMOVSXWD (SI), Y0
	VCVTDQ2PS Y0, Y0
	VMULPS Y2, Y0, Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	ADDQ $16, SI
	SUBQ $8, CX
	JNZ step
	VZEROUPPER
	RET

// func rectifyAVX2(row *float32, n int)
TEXT ·rectifyAVX2(SB), NOSPLIT, $0-16
	MOVQ row+0(FP), DI
	MOVQ n+8(FP), CX
	VXORPS Y1, Y1, Y1

step:
	VMAXPS (DI), Y1, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ step
	VZEROUPPER
	RET

// func addAVX2(to, from *float32, n int)
TEXT ·addAVX2(SB), NOSPLIT, $0-24
	MOVQ to+0(FP), DI
	MOVQ from+8(FP), SI
	MOVQ n+16(FP), CX

step:
	VMOVUPS (DI), Y0
	VADDPS (SI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ step
	VZEROUPPER
	RET
